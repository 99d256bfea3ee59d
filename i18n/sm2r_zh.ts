<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh" sourcelanguage="en">
  <context>
    <name>SM2R</name>
    <message>
      <source>Prepare</source>
      <translation>准备</translation>
    </message>
    <message>
      <source>Series over basins</source>
      <translation>流域平均序列</translation>
    </message>
    <message>
      <source>Averages products over basins, or any polygons, at every time step.</source>
      <translation>在每个时间步上计算产品在各流域或任意多边形内的平均值。</translation>
    </message>
    <message>
      <source>Cubes</source>
      <translation>数据立方体</translation>
    </message>
    <message>
      <source>Basins</source>
      <translation>流域</translation>
    </message>
    <message>
      <source>Basin field</source>
      <translation>流域字段</translation>
    </message>
    <message>
      <source>Minimum share of area with values</source>
      <translation>有值面积的最小比例</translation>
    </message>
    <message>
      <source>Add the share of area with values</source>
      <translation>添加有值面积的比例</translation>
    </message>
    <message>
      <source>Gauges</source>
      <translation>雨量站</translation>
    </message>
    <message>
      <source>Rain of gauges</source>
      <translation>雨量站降雨</translation>
    </message>
    <message>
      <source>Station field</source>
      <translation>站点字段</translation>
    </message>
    <message>
      <source>Time field</source>
      <translation>时间字段</translation>
    </message>
    <message>
      <source>Rainfall field</source>
      <translation>降雨字段</translation>
    </message>
    <message>
      <source>If something is missing</source>
      <translation>数据缺失时的处理</translation>
    </message>
    <message>
      <source>Scheduler of a cluster</source>
      <translation>集群调度器</translation>
    </message>
    <message>
      <source>Series</source>
      <translation>序列</translation>
    </message>
    <message>
      <source>Report</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Fuse</source>
      <translation>融合</translation>
    </message>
    <message>
      <source>Merge by Bayesian model averaging</source>
      <translation>贝叶斯模型平均合并</translation>
    </message>
    <message>
      <source>Merges several estimates of soil moisture into one, with its uncertainty, by weights found at stations.</source>
      <translation>利用站点处求得的权重，将多个土壤湿度估计合并为一个，并给出其不确定性。</translation>
    </message>
    <message>
      <source>Members</source>
      <translation>成员</translation>
    </message>
    <message>
      <source>Stations</source>
      <translation>站点</translation>
    </message>
    <message>
      <source>Observations</source>
      <translation>观测数据</translation>
    </message>
    <message>
      <source>Weights by</source>
      <translation>权重依据</translation>
    </message>
    <message>
      <source>Weights made before</source>
      <translation>已有权重</translation>
    </message>
    <message>
      <source>Standard deviations</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>Debiasing</source>
      <translation>去偏</translation>
    </message>
    <message>
      <source>Share of stations held out</source>
      <translation>预留站点比例</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>随机种子</translation>
    </message>
    <message>
      <source>Quantiles</source>
      <translation>分位数</translation>
    </message>
    <message>
      <source>Places that tell the level</source>
      <translation>给出水平的地点</translation>
    </message>
    <message>
      <source>Soil moisture of these places</source>
      <translation>这些地点的土壤水分</translation>
    </message>
    <message>
      <source>Soil moisture field</source>
      <translation>土壤湿度字段</translation>
    </message>
    <message>
      <source>Start of the fit</source>
      <translation>拟合开始时间</translation>
    </message>
    <message>
      <source>End of the fit</source>
      <translation>拟合结束时间</translation>
    </message>
    <message>
      <source>Basin</source>
      <translation>流域</translation>
    </message>
    <message>
      <source>Merged soil moisture</source>
      <translation>合并后土壤湿度</translation>
    </message>
    <message>
      <source>Spread</source>
      <translation>离散度</translation>
    </message>
    <message>
      <source>Lower quantile</source>
      <translation>下分位数</translation>
    </message>
    <message>
      <source>Upper quantile</source>
      <translation>上分位数</translation>
    </message>
    <message>
      <source>Weights</source>
      <translation>权重</translation>
    </message>
    <message>
      <source>R at stations</source>
      <translation>站点 R</translation>
    </message>
    <message>
      <source>RMSE at stations (m³ m⁻³)</source>
      <translation>站点 RMSE (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Observations in the 90 % interval (%)</source>
      <translation>90 % 区间内的观测 (%)</translation>
    </message>
    <message>
      <source>Rain</source>
      <translation>降雨</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN</source>
      <translation>率定 SM2RAIN</translation>
    </message>
    <message>
      <source>Finds, in each pixel, the parameters by which soil moisture tells the rain of a reference product.</source>
      <translation>逐像元求取由土壤湿度反演参考产品降雨的参数。</translation>
    </message>
    <message>
      <source>Soil moisture</source>
      <translation>土壤湿度</translation>
    </message>
    <message>
      <source>Reference rain</source>
      <translation>参考降雨</translation>
    </message>
    <message>
      <source>Variant</source>
      <translation>变体</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>开始时间</translation>
    </message>
    <message>
      <source>End</source>
      <translation>结束时间</translation>
    </message>
    <message>
      <source>Potential evaporation</source>
      <translation>潜在蒸散发</translation>
    </message>
    <message>
      <source>Step rule</source>
      <translation>步长规则</translation>
    </message>
    <message>
      <source>Dead zone</source>
      <translation>死区</translation>
    </message>
    <message>
      <source>Objective</source>
      <translation>目标函数</translation>
    </message>
    <message>
      <source>Length of a window (hours)</source>
      <translation>窗口长度（小时）</translation>
    </message>
    <message>
      <source>Hour of observation</source>
      <translation>观测时刻</translation>
    </message>
    <message>
      <source>Time stamp of rain</source>
      <translation>降雨时间戳</translation>
    </message>
    <message>
      <source>Longest gap to bridge (days)</source>
      <translation>可填补的最长间断（天）</translation>
    </message>
    <message>
      <source>Drizzle</source>
      <translation>毛毛雨</translation>
    </message>
    <message>
      <source>Monthly factors</source>
      <translation>月因子</translation>
    </message>
    <message>
      <source>Temperature</source>
      <translation>气温</translation>
    </message>
    <message>
      <source>Snow</source>
      <translation>积雪</translation>
    </message>
    <message>
      <source>Snow threshold (°C)</source>
      <translation>降雪阈值 (°C)</translation>
    </message>
    <message>
      <source>Normalisation</source>
      <translation>归一化</translation>
    </message>
    <message>
      <source>Porosity</source>
      <translation>孔隙度</translation>
    </message>
    <message>
      <source>Residual water content</source>
      <translation>残余含水量</translation>
    </message>
    <message>
      <source>Parameter sets</source>
      <translation>参数集</translation>
    </message>
    <message>
      <source>Classes</source>
      <translation>类别</translation>
    </message>
    <message>
      <source>Bounds of Z, soil water capacity (mm)</source>
      <translation>Z 的范围，土壤蓄水容量 (mm)</translation>
    </message>
    <message>
      <source>Bounds of a, drainage (mm d-1)</source>
      <translation>a 的范围，排水 (mm d-1)</translation>
    </message>
    <message>
      <source>Bounds of b, drainage exponent</source>
      <translation>b 的范围，排水指数</translation>
    </message>
    <message>
      <source>Bounds of T, filter time (d)</source>
      <translation>T 的范围，滤波时间 (d)</translation>
    </message>
    <message>
      <source>Bounds of c, filter exponent</source>
      <translation>c 的范围，滤波指数</translation>
    </message>
    <message>
      <source>Bounds of K, share of evaporation</source>
      <translation>K 的范围，蒸散发比例</translation>
    </message>
    <message>
      <source>Mask</source>
      <translation>掩膜</translation>
    </message>
    <message>
      <source>Parameters</source>
      <translation>参数</translation>
    </message>
    <message>
      <source>Pixels calibrated</source>
      <translation>已率定像元数</translation>
    </message>
    <message>
      <source>Median R</source>
      <translation>R 中位数</translation>
    </message>
    <message>
      <source>Median RMSE (mm)</source>
      <translation>RMSE 中位数 (mm)</translation>
    </message>
    <message>
      <source>Calibrate SM2RAIN at stations</source>
      <translation>在站点率定 SM2RAIN</translation>
    </message>
    <message>
      <source>Finds, for each station, the parameters by which its soil moisture tells the rain that was observed.</source>
      <translation>为每个站点求取由其土壤湿度反演实测降雨的参数。</translation>
    </message>
    <message>
      <source>Soil moisture of stations</source>
      <translation>站点土壤湿度</translation>
    </message>
    <message>
      <source>Rain of stations</source>
      <translation>站点降雨</translation>
    </message>
    <message>
      <source>Rain field</source>
      <translation>降雨字段</translation>
    </message>
    <message>
      <source>Evaporation field</source>
      <translation>蒸散发字段</translation>
    </message>
    <message>
      <source>Temperature field</source>
      <translation>气温字段</translation>
    </message>
    <message>
      <source>Class field</source>
      <translation>类别字段</translation>
    </message>
    <message>
      <source>Stations calibrated</source>
      <translation>已率定站点数</translation>
    </message>
    <message>
      <source>Set up</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Check the environment</source>
      <translation>检查环境</translation>
    </message>
    <message>
      <source>Says whether everything that SM2R needs is there and works, and how to get what is missing.</source>
      <translation>说明 SM2R 所需的一切是否齐全且可用，以及如何获取缺少的内容。</translation>
    </message>
    <message>
      <source>Everything is there and works</source>
      <translation>一切齐全且可用</translation>
    </message>
    <message>
      <source>Assess</source>
      <translation>评估</translation>
    </message>
    <message>
      <source>Compare two cubes</source>
      <translation>比较两个数据立方体</translation>
    </message>
    <message>
      <source>Maps how well a cube agrees with another one, pixel by pixel, such as rainfall with a reanalysis.</source>
      <translation>逐像元绘制一个数据立方体与另一个的一致程度，例如降雨与再分析资料。</translation>
    </message>
    <message>
      <source>Product</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>Reference</source>
      <translation>参考</translation>
    </message>
    <message>
      <source>Time step</source>
      <translation>时间步长</translation>
    </message>
    <message>
      <source>Rain of a wet step (mm)</source>
      <translation>有雨步长的降雨阈值 (mm)</translation>
    </message>
    <message>
      <source>Least common values</source>
      <translation>最少共有值数</translation>
    </message>
    <message>
      <source>Least coverage</source>
      <translation>最小覆盖率</translation>
    </message>
    <message>
      <source>Agreement</source>
      <translation>一致性</translation>
    </message>
    <message>
      <source>Scores over the pixels</source>
      <translation>全部像元的评分</translation>
    </message>
    <message>
      <source>Pixels with scores</source>
      <translation>有评分的像元数</translation>
    </message>
    <message>
      <source>Median r of the pixels</source>
      <translation>像元 r 中位数</translation>
    </message>
    <message>
      <source>Median bias of the pixels</source>
      <translation>像元偏差中位数</translation>
    </message>
    <message>
      <source>Median rmse of the pixels</source>
      <translation>像元 rmse 中位数</translation>
    </message>
    <message>
      <source>Median kge_2009 of the pixels</source>
      <translation>像元 kge_2009 中位数</translation>
    </message>
    <message>
      <source>Correct rainfall by gauges</source>
      <translation>用雨量站校正降雨</translation>
    </message>
    <message>
      <source>Removes the bias of a rainfall product by one relation for the whole area, fitted to gauges or given.</source>
      <translation>用一个适用于全区的关系式（由雨量站拟合或直接给定）消除降雨产品的偏差。</translation>
    </message>
    <message>
      <source>Rainfall</source>
      <translation>降雨</translation>
    </message>
    <message>
      <source>Method</source>
      <translation>方法</translation>
    </message>
    <message>
      <source>A of the power law</source>
      <translation>幂律的 A</translation>
    </message>
    <message>
      <source>B of the power law</source>
      <translation>幂律的 B</translation>
    </message>
    <message>
      <source>Minimum share of a month's steps</source>
      <translation>一个月中时间步的最小比例</translation>
    </message>
    <message>
      <source>Corrected rainfall</source>
      <translation>校正后降雨</translation>
    </message>
    <message>
      <source>A (of linear scaling the factor of the year)</source>
      <translation>A（线性缩放时为全年系数）</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Create sample basin</source>
      <translation>创建示例流域</translation>
    </message>
    <message>
      <source>Makes a simulated mountain basin with products, stations and a ready project, to try everything on.</source>
      <translation>生成一个模拟的山区流域，含产品、站点和现成的工程，可用于试用全部功能。</translation>
    </message>
    <message>
      <source>First day</source>
      <translation>首日</translation>
    </message>
    <message>
      <source>Last day</source>
      <translation>末日</translation>
    </message>
    <message>
      <source>Resolution of the truth (degrees)</source>
      <translation>真值分辨率（度）</translation>
    </message>
    <message>
      <source>Load the main layers into the project</source>
      <translation>将主要图层加载到工程</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>文件夹</translation>
    </message>
    <message>
      <source>Soil-moisture stations</source>
      <translation>土壤湿度站点</translation>
    </message>
    <message>
      <source>Rain gauges</source>
      <translation>雨量站</translation>
    </message>
    <message>
      <source>SMOS</source>
      <translation>SMOS</translation>
    </message>
    <message>
      <source>SMAP</source>
      <translation>SMAP</translation>
    </message>
    <message>
      <source>ASCAT</source>
      <translation>ASCAT</translation>
    </message>
    <message>
      <source>TMPA</source>
      <translation>TMPA</translation>
    </message>
    <message>
      <source>CMFD</source>
      <translation>CMFD</translation>
    </message>
    <message>
      <source>ERA5-Land</source>
      <translation>ERA5-Land</translation>
    </message>
    <message>
      <source>True soil moisture</source>
      <translation>土壤湿度真值</translation>
    </message>
    <message>
      <source>True rainfall</source>
      <translation>降雨真值</translation>
    </message>
    <message>
      <source>Elevation</source>
      <translation>高程</translation>
    </message>
    <message>
      <source>Sand</source>
      <translation>砂粒</translation>
    </message>
    <message>
      <source>Clay</source>
      <translation>黏粒</translation>
    </message>
    <message>
      <source>Land cover</source>
      <translation>土地覆盖</translation>
    </message>
    <message>
      <source>Soil</source>
      <translation>土壤</translation>
    </message>
    <message>
      <source>Project</source>
      <translation>工程</translation>
    </message>
    <message>
      <source>Fuse soil moisture</source>
      <translation>融合土壤湿度</translation>
    </message>
    <message>
      <source>Makes one soil moisture of several products by trained models, and says where these leave what they saw.</source>
      <translation>用训练好的模型将多个产品融合为一个土壤湿度，并指出模型超出训练数据范围之处。</translation>
    </message>
    <message>
      <source>Predictors</source>
      <translation>预测因子</translation>
    </message>
    <message>
      <source>Static rasters</source>
      <translation>静态栅格</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>Shipped models</source>
      <translation>随附模型</translation>
    </message>
    <message>
      <source>Product name</source>
      <translation>产品名称</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>处理器</translation>
    </message>
    <message>
      <source>Fused soil moisture</source>
      <translation>融合后土壤湿度</translation>
    </message>
    <message>
      <source>Applicability</source>
      <translation>适用性</translation>
    </message>
    <message>
      <source>Values given</source>
      <translation>已给出的值数</translation>
    </message>
    <message>
      <source>Import product</source>
      <translation>导入产品</translation>
    </message>
    <message>
      <source>Makes one daily cube of the files of a satellite or reanalysis product, as they were downloaded.</source>
      <translation>将下载的卫星或再分析产品原始文件制成一个逐日数据立方体。</translation>
    </message>
    <message>
      <source>Folder of files, or path of a zip archive</source>
      <translation>文件夹或 zip 压缩包路径</translation>
    </message>
    <message>
      <source>Variable</source>
      <translation>变量</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>质量</translation>
    </message>
    <message>
      <source>Extent</source>
      <translation>范围</translation>
    </message>
    <message>
      <source>Overpass</source>
      <translation>过境</translation>
    </message>
    <message>
      <source>Begin of days</source>
      <translation>日界时间</translation>
    </message>
    <message>
      <source>Cell size (degrees)</source>
      <translation>像元大小（度）</translation>
    </message>
    <message>
      <source>Least share of a day</source>
      <translation>一天的最小比例</translation>
    </message>
    <message>
      <source>Damaged files</source>
      <translation>损坏的文件</translation>
    </message>
    <message>
      <source>Names of files</source>
      <translation>文件名</translation>
    </message>
    <message>
      <source>Name of the product</source>
      <translation>产品名称</translation>
    </message>
    <message>
      <source>Variable in the files</source>
      <translation>文件中的变量</translation>
    </message>
    <message>
      <source>Units in the files</source>
      <translation>文件中的单位</translation>
    </message>
    <message>
      <source>Depth of the layer (mm)</source>
      <translation>土层深度 (mm)</translation>
    </message>
    <message>
      <source>Date in file names</source>
      <translation>文件名中的日期</translation>
    </message>
    <message>
      <source>Meaning of time stamps</source>
      <translation>时间戳含义</translation>
    </message>
    <message>
      <source>Missing value</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>Quality rules</source>
      <translation>质量规则</translation>
    </message>
    <message>
      <source>Append to the output</source>
      <translation>追加到输出</translation>
    </message>
    <message>
      <source>Cube</source>
      <translation>数据立方体</translation>
    </message>
    <message>
      <source>Time steps</source>
      <translation>时间步数</translation>
    </message>
    <message>
      <source>Import stations</source>
      <translation>导入站点</translation>
    </message>
    <message>
      <source>Makes a station layer and a table of observations of ISMN downloads, text tables, spreadsheets or layers.</source>
      <translation>由 ISMN 下载数据、文本表格、电子表格或图层生成站点图层和观测数据表。</translation>
    </message>
    <message>
      <source>ISMN download or table of observations</source>
      <translation>ISMN 下载数据或观测数据表</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>格式</translation>
    </message>
    <message>
      <source>Depth from (m)</source>
      <translation>起始深度 (m)</translation>
    </message>
    <message>
      <source>Depth to (m)</source>
      <translation>终止深度 (m)</translation>
    </message>
    <message>
      <source>Quality flags</source>
      <translation>质量标记</translation>
    </message>
    <message>
      <source>Depths</source>
      <translation>深度</translation>
    </message>
    <message>
      <source>Rain stamp</source>
      <translation>降雨时间戳</translation>
    </message>
    <message>
      <source>What cannot be read</source>
      <translation>无法读取的内容</translation>
    </message>
    <message>
      <source>Hour of the value</source>
      <translation>取值时刻</translation>
    </message>
    <message>
      <source>Table: station column</source>
      <translation>表格：站点列</translation>
    </message>
    <message>
      <source>Table: time column</source>
      <translation>表格：时间列</translation>
    </message>
    <message>
      <source>Table: value column</source>
      <translation>表格：值列</translation>
    </message>
    <message>
      <source>Table: flag column</source>
      <translation>表格：标记列</translation>
    </message>
    <message>
      <source>Table: time format</source>
      <translation>表格：时间格式</translation>
    </message>
    <message>
      <source>Table: separator</source>
      <translation>表格：分隔符</translation>
    </message>
    <message>
      <source>Table: layout</source>
      <translation>表格：布局</translation>
    </message>
    <message>
      <source>Table: units</source>
      <translation>表格：单位</translation>
    </message>
    <message>
      <source>Table: time zone</source>
      <translation>表格：时区</translation>
    </message>
    <message>
      <source>Table: hours ahead of UTC</source>
      <translation>表格：比 UTC 快的小时数</translation>
    </message>
    <message>
      <source>Table: coordinates of stations</source>
      <translation>表格：站点坐标</translation>
    </message>
    <message>
      <source>Table: station column of the coordinates</source>
      <translation>表格：坐标表的站点列</translation>
    </message>
    <message>
      <source>Table: CRS of coordinates</source>
      <translation>表格：坐标的 CRS</translation>
    </message>
    <message>
      <source>Stations and observations (NetCDF)</source>
      <translation>站点和观测数据（NetCDF）</translation>
    </message>
    <message>
      <source>Stations read</source>
      <translation>已读取站点数</translation>
    </message>
    <message>
      <source>Install Python packages</source>
      <translation>安装 Python 包</translation>
    </message>
    <message>
      <source>Installs, updates or removes the Python packages that SM2R needs and QGIS does not bring.</source>
      <translation>安装、更新或删除 SM2R 需要而 QGIS 未自带的 Python 包。</translation>
    </message>
    <message>
      <source>Download and install</source>
      <translation>下载并安装</translation>
    </message>
    <message>
      <source>Optional packages</source>
      <translation>可选包</translation>
    </message>
    <message>
      <source>Remove what was installed</source>
      <translation>删除已安装的内容</translation>
    </message>
    <message>
      <source>Invert soil moisture</source>
      <translation>反演土壤湿度</translation>
    </message>
    <message>
      <source>Turns a cube of soil moisture into rain, with the parameters of an earlier calibration.</source>
      <translation>用先前率定的参数，将土壤湿度数据立方体反演为降雨。</translation>
    </message>
    <message>
      <source>Fallback rain</source>
      <translation>备用降雨</translation>
    </message>
    <message>
      <source>Spread of soil moisture</source>
      <translation>土壤湿度离散度</translation>
    </message>
    <message>
      <source>Probabilities of the bounds</source>
      <translation>界限的概率</translation>
    </message>
    <message>
      <source>Reasons</source>
      <translation>原因</translation>
    </message>
    <message>
      <source>Lower bound</source>
      <translation>下界</translation>
    </message>
    <message>
      <source>Upper bound</source>
      <translation>上界</translation>
    </message>
    <message>
      <source>Probability of rain</source>
      <translation>降雨概率</translation>
    </message>
    <message>
      <source>Quality flag</source>
      <translation>质量标记</translation>
    </message>
    <message>
      <source>Invert soil moisture at stations</source>
      <translation>在站点反演土壤湿度</translation>
    </message>
    <message>
      <source>Turns the soil moisture of stations into rain, with the parameters of an earlier calibration.</source>
      <translation>用先前率定的参数，将站点土壤湿度反演为降雨。</translation>
    </message>
    <message>
      <source>Weather of stations</source>
      <translation>站点气象数据</translation>
    </message>
    <message>
      <source>Fallback rain field</source>
      <translation>备用降雨字段</translation>
    </message>
    <message>
      <source>Values of rain</source>
      <translation>降雨值数</translation>
    </message>
    <message>
      <source>Irrigation</source>
      <translation>灌溉</translation>
    </message>
    <message>
      <source>Estimates the water that fields get beside rain, from rain that SM2RAIN made of soil moisture.</source>
      <translation>根据 SM2RAIN 由土壤水分得到的降雨，估算田块在降雨之外获得的水量。</translation>
    </message>
    <message>
      <source>Rain from soil moisture</source>
      <translation>由土壤湿度反演的降雨</translation>
    </message>
    <message>
      <source>Fields or basins</source>
      <translation>田块或流域</translation>
    </message>
    <message>
      <source>Field of names</source>
      <translation>名称字段</translation>
    </message>
    <message>
      <source>Land without irrigation</source>
      <translation>无灌溉的土地</translation>
    </message>
    <message>
      <source>Confidence</source>
      <translation>置信度</translation>
    </message>
    <message>
      <source>Water by period</source>
      <translation>各时段水量</translation>
    </message>
    <message>
      <source>Irrigated fields</source>
      <translation>灌溉田块数</translation>
    </message>
    <message>
      <source>Median threshold of a season (mm)</source>
      <translation>一季阈值的中位数（毫米）</translation>
    </message>
    <message>
      <source>Merge rainfall</source>
      <translation>合并降雨</translation>
    </message>
    <message>
      <source>Merges rainfall of satellites, reanalyses and soil moisture with gauges into one daily product.</source>
      <translation>将卫星、再分析和土壤湿度的降雨与雨量站合并为一个日产品。</translation>
    </message>
    <message>
      <source>Products</source>
      <translation>产品</translation>
    </message>
    <message>
      <source>Weights from an earlier run</source>
      <translation>先前运行的权重</translation>
    </message>
    <message>
      <source>Model from an earlier run</source>
      <translation>先前运行的模型</translation>
    </message>
    <message>
      <source>Wet gate</source>
      <translation>湿日阈值</translation>
    </message>
    <message>
      <source>Days around</source>
      <translation>前后日</translation>
    </message>
    <message>
      <source>Ensemble</source>
      <translation>集合</translation>
    </message>
    <message>
      <source>Largest distance to a gauge (km)</source>
      <translation>到雨量站的最大距离（km）</translation>
    </message>
    <message>
      <source>Merged rainfall</source>
      <translation>合并降雨产品</translation>
    </message>
    <message>
      <source>Shares</source>
      <translation>份额</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>模型</translation>
    </message>
    <message>
      <source>R at gauges</source>
      <translation>雨量站处的 R</translation>
    </message>
    <message>
      <source>RMSE at gauges (mm)</source>
      <translation>雨量站处的 RMSE（mm）</translation>
    </message>
    <message>
      <source>Monthly maps</source>
      <translation>月图</translation>
    </message>
    <message>
      <source>Makes monthly or annual maps of a cube, on one page and as a layout to print.</source>
      <translation>为立方体制作月图或年图，放在一页上，并生成打印布局。</translation>
    </message>
    <message>
      <source>Period</source>
      <translation>时段</translation>
    </message>
    <message>
      <source>Days of a period</source>
      <translation>时段的天数</translation>
    </message>
    <message>
      <source>Statistic</source>
      <translation>统计量</translation>
    </message>
    <message>
      <source>Maps of periods</source>
      <translation>各时段的图</translation>
    </message>
    <message>
      <source>Layout</source>
      <translation>布局</translation>
    </message>
    <message>
      <source>Periods</source>
      <translation>时段数</translation>
    </message>
    <message>
      <source>Regrid</source>
      <translation>重采样网格</translation>
    </message>
    <message>
      <source>Brings a cube, or a static raster, to another grid and to daily or monthly steps.</source>
      <translation>将数据立方体或静态栅格转换到另一网格，并转换为日或月步长。</translation>
    </message>
    <message>
      <source>Cube or static raster</source>
      <translation>数据立方体或静态栅格</translation>
    </message>
    <message>
      <source>Grid of this raster</source>
      <translation>采用此栅格的网格</translation>
    </message>
    <message>
      <source>Resolution</source>
      <translation>分辨率</translation>
    </message>
    <message>
      <source>Coordinate reference system</source>
      <translation>坐标参考系</translation>
    </message>
    <message>
      <source>Statistic of days and months</source>
      <translation>日、月统计量</translation>
    </message>
    <message>
      <source>Regridded</source>
      <translation>重采样结果</translation>
    </message>
    <message>
      <source>Sample cubes at stations</source>
      <translation>在站点处提取数据立方体</translation>
    </message>
    <message>
      <source>Reads satellite and model products where the stations stand, into one table with a column a product.</source>
      <translation>读取站点位置处的卫星和模型产品值，汇入一张表，每个产品一列。</translation>
    </message>
    <message>
      <source>Measurements</source>
      <translation>实测数据</translation>
    </message>
    <message>
      <source>Time field of measurements</source>
      <translation>实测数据的时间字段</translation>
    </message>
    <message>
      <source>Fields of measurements</source>
      <translation>实测数据的字段</translation>
    </message>
    <message>
      <source>Stations sampled</source>
      <translation>已提取站点数</translation>
    </message>
    <message>
      <source>Save results</source>
      <translation>保存结果</translation>
    </message>
    <message>
      <source>Saves layers and reports in one folder, with a styled project and a summary page.</source>
      <translation>将图层和报告保存到一个文件夹，并附带带样式的项目和摘要页。</translation>
    </message>
    <message>
      <source>Layers</source>
      <translation>图层</translation>
    </message>
    <message>
      <source>Reports</source>
      <translation>报告</translation>
    </message>
    <message>
      <source>Names of the layers</source>
      <translation>图层名称</translation>
    </message>
    <message>
      <source>Folder of results</source>
      <translation>结果文件夹</translation>
    </message>
    <message>
      <source>Summary</source>
      <translation>摘要</translation>
    </message>
    <message>
      <source>Set time</source>
      <translation>设置时间</translation>
    </message>
    <message>
      <source>Makes a cube of a raster whose bands are time steps but do not say so.</source>
      <translation>将波段即时间步但未注明时间的栅格制成数据立方体。</translation>
    </message>
    <message>
      <source>Raster with one band per time step</source>
      <translation>每个时间步一个波段的栅格</translation>
    </message>
    <message>
      <source>Start of the first band</source>
      <translation>第一波段的开始时间</translation>
    </message>
    <message>
      <source>Units</source>
      <translation>单位</translation>
    </message>
    <message>
      <source>Missing values</source>
      <translation>缺失值</translation>
    </message>
    <message>
      <source>Soil-moisture statistics</source>
      <translation>土壤湿度统计</translation>
    </message>
    <message>
      <source>Describes how soil moisture varies in space and time: months, seasons, maps, and variation by class.</source>
      <translation>描述土壤湿度的时空变化：月份、季节、地图以及按类别的变异。</translation>
    </message>
    <message>
      <source>Class field of polygons</source>
      <translation>多边形的类别字段</translation>
    </message>
    <message>
      <source>Names of classes</source>
      <translation>类别名称</translation>
    </message>
    <message>
      <source>Least share of area with values</source>
      <translation>有值面积的最小比例</translation>
    </message>
    <message>
      <source>Maps</source>
      <translation>地图</translation>
    </message>
    <message>
      <source>Months and seasons</source>
      <translation>月份与季节</translation>
    </message>
    <message>
      <source>Regression by class</source>
      <translation>按类别回归</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>步数</translation>
    </message>
    <message>
      <source>Steps that count</source>
      <translation>计入的步长</translation>
    </message>
    <message>
      <source>Mean</source>
      <translation>均值</translation>
    </message>
    <message>
      <source>Standard deviation</source>
      <translation>标准差</translation>
    </message>
    <message>
      <source>CV</source>
      <translation>CV</translation>
    </message>
    <message>
      <source>Train soil-moisture fusion</source>
      <translation>训练土壤湿度融合模型</translation>
    </message>
    <message>
      <source>Trains a model at stations that makes one soil moisture of several products, and evaluates it.</source>
      <translation>在站点上训练一个模型，由多个产品得到一个土壤水分，并对其进行评估。</translation>
    </message>
    <message>
      <source>Window (steps)</source>
      <translation>窗口（步数）</translation>
    </message>
    <message>
      <source>Test part</source>
      <translation>测试部分</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>设置</translation>
    </message>
    <message>
      <source>Required products</source>
      <translation>必需产品</translation>
    </message>
    <message>
      <source>Day of the year as a predictor</source>
      <translation>以年内日序为预测因子</translation>
    </message>
    <message>
      <source>Compare with the whole record</source>
      <translation>与整个记录比较</translation>
    </message>
    <message>
      <source>For places far from the stations</source>
      <translation>用于远离站点的地方</translation>
    </message>
    <message>
      <source>Share of predictors taken away</source>
      <translation>预测因子剔除比例</translation>
    </message>
    <message>
      <source>Groups of stations</source>
      <translation>站点分组</translation>
    </message>
    <message>
      <source>Epochs at most</source>
      <translation>最大训练轮数</translation>
    </message>
    <message>
      <source>Train once more on all data</source>
      <translation>用全部数据再训练一次</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>许可证</translation>
    </message>
    <message>
      <source>R on the test part</source>
      <translation>测试部分的 R</translation>
    </message>
    <message>
      <source>RMSE (m³ m⁻³) on the test part</source>
      <translation>测试部分的 RMSE (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Bias (m³ m⁻³) on the test part</source>
      <translation>测试部分的偏差 (m³ m⁻³)</translation>
    </message>
    <message>
      <source>Triple collocation</source>
      <translation>三重配置</translation>
    </message>
    <message>
      <source>Finds the errors of three independent products, pixel by pixel, without any ground truth.</source>
      <translation>在无地面真值的情况下，逐像元求取三个独立产品的误差。</translation>
    </message>
    <message>
      <source>Product X</source>
      <translation>产品 X</translation>
    </message>
    <message>
      <source>Product Y</source>
      <translation>产品 Y</translation>
    </message>
    <message>
      <source>Product Z</source>
      <translation>产品 Z</translation>
    </message>
    <message>
      <source>Where an error variance is negative</source>
      <translation>误差方差为负时的处理</translation>
    </message>
    <message>
      <source>Bootstrap samples</source>
      <translation>自助法样本数</translation>
    </message>
    <message>
      <source>Anomalies</source>
      <translation>距平</translation>
    </message>
    <message>
      <source>Significance of correlations</source>
      <translation>相关显著性</translation>
    </message>
    <message>
      <source>Wet threshold (mm)</source>
      <translation>湿润阈值 (mm)</translation>
    </message>
    <message>
      <source>Level of the intervals</source>
      <translation>区间的置信水平</translation>
    </message>
    <message>
      <source>Block length (days)</source>
      <translation>块长度（天）</translation>
    </message>
    <message>
      <source>Errors</source>
      <translation>误差</translation>
    </message>
    <message>
      <source>Pixels solved</source>
      <translation>已求解像元数</translation>
    </message>
    <message>
      <source>SNR of X over all pixels (dB)</source>
      <translation>全部像元的 X 信噪比 (dB)</translation>
    </message>
    <message>
      <source>SNR of Y over all pixels (dB)</source>
      <translation>全部像元的 Y 信噪比 (dB)</translation>
    </message>
    <message>
      <source>SNR of Z over all pixels (dB)</source>
      <translation>全部像元的 Z 信噪比 (dB)</translation>
    </message>
    <message>
      <source>Validate against stations</source>
      <translation>用站点验证</translation>
    </message>
    <message>
      <source>Evaluates products at stations, ranks them and gives confidence intervals.</source>
      <translation>在站点评估各产品，给出排名和置信区间。</translation>
    </message>
    <message>
      <source>Rank and map by</source>
      <translation>排名与制图依据</translation>
    </message>
    <message>
      <source>Value field</source>
      <translation>值字段</translation>
    </message>
    <message>
      <source>Time window (hours)</source>
      <translation>时间窗口（小时）</translation>
    </message>
    <message>
      <source>Confidence of intervals</source>
      <translation>区间的置信度</translation>
    </message>
    <message>
      <source>Only pairs that all products have</source>
      <translation>仅使用所有产品共有的数据对</translation>
    </message>
    <message>
      <source>Least number of pairs</source>
      <translation>最少数据对数</translation>
    </message>
    <message>
      <source>Resamples</source>
      <translation>重抽样次数</translation>
    </message>
    <message>
      <source>Length of blocks (days)</source>
      <translation>块长度（天）</translation>
    </message>
    <message>
      <source>Stations that products were made with</source>
      <translation>制作产品时所用的站点</translation>
    </message>
    <message>
      <source>Start of what products were made with</source>
      <translation>制作产品所用数据的开始时间</translation>
    </message>
    <message>
      <source>End of what products were made with</source>
      <translation>制作产品所用数据的结束时间</translation>
    </message>
    <message>
      <source>Start of the days left out</source>
      <translation>排除日期的开始</translation>
    </message>
    <message>
      <source>End of the days left out</source>
      <translation>排除日期的结束</translation>
    </message>
    <message>
      <source>Scores at stations</source>
      <translation>站点评分</translation>
    </message>
    <message>
      <source>Scores</source>
      <translation>评分</translation>
    </message>
    <message>
      <source>Best product</source>
      <translation>最优产品</translation>
    </message>
    <message>
      <source>Workflows</source>
      <translation>工作流</translation>
    </message>
    <message>
      <source>Fuse and merge soil moisture</source>
      <translation>融合与合并土壤湿度</translation>
    </message>
    <message>
      <source>SMOS soil moisture</source>
      <translation>SMOS 土壤湿度</translation>
    </message>
    <message>
      <source>SMAP soil moisture</source>
      <translation>SMAP 土壤湿度</translation>
    </message>
    <message>
      <source>ASCAT soil moisture</source>
      <translation>ASCAT 土壤湿度</translation>
    </message>
    <message>
      <source>Other static rasters</source>
      <translation>其他静态栅格</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>网格</translation>
    </message>
    <message>
      <source>Soil moisture by CNN</source>
      <translation>CNN 土壤湿度</translation>
    </message>
    <message>
      <source>Soil moisture by LSTM</source>
      <translation>LSTM 土壤湿度</translation>
    </message>
    <message>
      <source>Soil moisture by random forest</source>
      <translation>随机森林土壤湿度</translation>
    </message>
    <message>
      <source>Report of merging</source>
      <translation>合并报告</translation>
    </message>
    <message>
      <source>Weights of models</source>
      <translation>模型权重</translation>
    </message>
    <message>
      <source>Model CNN</source>
      <translation>CNN 模型</translation>
    </message>
    <message>
      <source>Report of CNN</source>
      <translation>CNN 报告</translation>
    </message>
    <message>
      <source>Model LSTM</source>
      <translation>LSTM 模型</translation>
    </message>
    <message>
      <source>Report of LSTM</source>
      <translation>LSTM 报告</translation>
    </message>
    <message>
      <source>Model random forest</source>
      <translation>随机森林模型</translation>
    </message>
    <message>
      <source>Report of random forest</source>
      <translation>随机森林报告</translation>
    </message>
    <message>
      <source>Report of soil moisture</source>
      <translation>土壤湿度报告</translation>
    </message>
    <message>
      <source>Scores of soil moisture</source>
      <translation>土壤湿度评分</translation>
    </message>
    <message>
      <source>Scores of soil moisture at stations</source>
      <translation>站点土壤湿度评分</translation>
    </message>
    <message>
      <source>Rainfall product</source>
      <translation>降雨产品</translation>
    </message>
    <message>
      <source>Second rainfall product</source>
      <translation>第二个降雨产品</translation>
    </message>
    <message>
      <source>Third rainfall product</source>
      <translation>第三个降雨产品</translation>
    </message>
    <message>
      <source>Merged rain</source>
      <translation>合并降雨</translation>
    </message>
    <message>
      <source>Report of merged rain</source>
      <translation>合并降雨报告</translation>
    </message>
    <message>
      <source>Weights of products</source>
      <translation>产品权重</translation>
    </message>
    <message>
      <source>Merged series over the basin</source>
      <translation>流域合并序列</translation>
    </message>
    <message>
      <source>Report of merged series</source>
      <translation>合并序列报告</translation>
    </message>
    <message>
      <source>Rainfall from soil moisture</source>
      <translation>由土壤湿度反演降雨</translation>
    </message>
    <message>
      <source>Rainfall products to compare</source>
      <translation>待比较的降雨产品</translation>
    </message>
    <message>
      <source>Start of calibration</source>
      <translation>率定开始时间</translation>
    </message>
    <message>
      <source>End of calibration</source>
      <translation>率定结束时间</translation>
    </message>
    <message>
      <source>Parameters of SM2RAIN for</source>
      <translation>SM2RAIN 参数适用于</translation>
    </message>
    <message>
      <source>Calibrate by</source>
      <translation>率定依据</translation>
    </message>
    <message>
      <source>Report of calibration</source>
      <translation>率定报告</translation>
    </message>
    <message>
      <source>SM2RAIN parameters</source>
      <translation>SM2RAIN 参数</translation>
    </message>
    <message>
      <source>Report of correction</source>
      <translation>校正报告</translation>
    </message>
    <message>
      <source>Report of inversion</source>
      <translation>反演报告</translation>
    </message>
    <message>
      <source>Report of series</source>
      <translation>序列报告</translation>
    </message>
    <message>
      <source>Series over the basin</source>
      <translation>流域平均序列</translation>
    </message>
    <message>
      <source>Report of inverted days</source>
      <translation>反演日的报告</translation>
    </message>
    <message>
      <source>Scores of inverted days</source>
      <translation>反演日的得分</translation>
    </message>
    <message>
      <source>Report of rainfall</source>
      <translation>降雨报告</translation>
    </message>
    <message>
      <source>Scores of rainfall</source>
      <translation>降雨评分</translation>
    </message>
    <message>
      <source>Scores of rainfall at gauges</source>
      <translation>雨量站降雨评分</translation>
    </message>
    <message>
      <source>The whole chain</source>
      <translation>完整流程</translation>
    </message>
    <message>
      <source>Errors of rainfall</source>
      <translation>降雨误差</translation>
    </message>
    <message>
      <source>Report of triple collocation</source>
      <translation>三重配置报告</translation>
    </message>
    <message>
      <source>Table of errors</source>
      <translation>误差表</translation>
    </message>
    <message>
      <source>Monthly soil moisture</source>
      <translation>逐月土壤湿度</translation>
    </message>
    <message>
      <source>Report of statistics</source>
      <translation>统计报告</translation>
    </message>
    <message>
      <source>Statistics of soil moisture</source>
      <translation>土壤湿度统计</translation>
    </message>
    <message>
      <source>Variability by class</source>
      <translation>按类别的变异性</translation>
    </message>
    <message>
      <source>Values as they are</source>
      <translation>原始值</translation>
    </message>
    <message>
      <source>Without the seasonal cycle</source>
      <translation>去除季节变化</translation>
    </message>
    <message>
      <source>Linear regression on the observations</source>
      <translation>对观测的线性回归</translation>
    </message>
    <message>
      <source>None, members as they are</source>
      <translation>无，成员保持不变</translation>
    </message>
    <message>
      <source>Keep light rain as computed</source>
      <translation>保留算得的小雨</translation>
    </message>
    <message>
      <source>Set light rain to none</source>
      <translation>将小雨置零</translation>
    </message>
    <message>
      <source>scikit-learn and onnx, for training trees</source>
      <translation>scikit-learn 和 onnx，用于训练树模型</translation>
    </message>
    <message>
      <source>PyTorch, for training networks</source>
      <translation>PyTorch，用于训练神经网络</translation>
    </message>
    <message>
      <source>Cubes as Zarr folders</source>
      <translation>以 Zarr 文件夹存储的数据立方体</translation>
    </message>
    <message>
      <source>Computing on a dask cluster</source>
      <translation>在 dask 集群上计算</translation>
    </message>
    <message>
      <source>ASCAT files in BUFR</source>
      <translation>BUFR 格式的 ASCAT 文件</translation>
    </message>
    <message>
      <source>Good values only</source>
      <translation>仅良好值</translation>
    </message>
    <message>
      <source>All values</source>
      <translation>所有值</translation>
    </message>
    <message>
      <source>Recognise by the files</source>
      <translation>根据文件识别</translation>
    </message>
    <message>
      <source>International Soil Moisture Network (ISMN)</source>
      <translation>国际土壤水分观测网 (ISMN)</translation>
    </message>
    <message>
      <source>Table</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>Stop with an error</source>
      <translation>报错并停止</translation>
    </message>
    <message>
      <source>Skip this step</source>
      <translation>跳过此步骤</translation>
    </message>
    <message>
      <source>The shallowest sensor</source>
      <translation>最浅的传感器</translation>
    </message>
    <message>
      <source>The mean of all depths</source>
      <translation>所有深度的平均</translation>
    </message>
    <message>
      <source>Recognise by the columns</source>
      <translation>根据列识别</translation>
    </message>
    <message>
      <source>One value in each row</source>
      <translation>每行一个值</translation>
    </message>
    <message>
      <source>A column for each station</source>
      <translation>每个站点一列</translation>
    </message>
    <message>
      <source>boosted trees</source>
      <translation>提升树</translation>
    </message>
    <message>
      <source>convolutional network</source>
      <translation>卷积网络</translation>
    </message>
    <message>
      <source>extremely randomised trees</source>
      <translation>极端随机树</translation>
    </message>
    <message>
      <source>long short-term memory</source>
      <translation>长短期记忆网络</translation>
    </message>
    <message>
      <source>long short-term memory in one pass</source>
      <translation>单次通过的长短期记忆网络</translation>
    </message>
    <message>
      <source>random forest</source>
      <translation>随机森林</translation>
    </message>
    <message>
      <source>temporal convolutional network</source>
      <translation>时间卷积网络</translation>
    </message>
    <message>
      <source>Mean by area</source>
      <translation>面积平均</translation>
    </message>
    <message>
      <source>Bilinear interpolation</source>
      <translation>双线性插值</translation>
    </message>
    <message>
      <source>Nearest pixel</source>
      <translation>最近像元</translation>
    </message>
    <message>
      <source>Kriging of gauges and products</source>
      <translation>雨量站与产品的克里金</translation>
    </message>
    <message>
      <source>Bias model, also for days without gauges</source>
      <translation>偏差模型，也用于无雨量站的日期</translation>
    </message>
    <message>
      <source>Least squares</source>
      <translation>最小二乘</translation>
    </message>
    <message>
      <source>Mean, equal weights</source>
      <translation>平均，等权重</translation>
    </message>
    <message>
      <source>Bayesian model averaging (EM)</source>
      <translation>贝叶斯模型平均 (EM)</translation>
    </message>
    <message>
      <source>Weights by inverse error variance</source>
      <translation>按误差方差倒数加权</translation>
    </message>
    <message>
      <source>Weights by inverse error</source>
      <translation>按误差倒数加权</translation>
    </message>
    <message>
      <source>The paper's equation as printed</source>
      <translation>论文中印出的公式</translation>
    </message>
    <message>
      <source>Power law of monthly totals</source>
      <translation>月总量的幂律</translation>
    </message>
    <message>
      <source>Linear scaling by calendar month</source>
      <translation>按月份线性缩放</translation>
    </message>
    <message>
      <source>Quantile mapping</source>
      <translation>分位数映射</translation>
    </message>
    <message>
      <source>Additive errors</source>
      <translation>加性误差</translation>
    </message>
    <message>
      <source>Multiplicative errors</source>
      <translation>乘性误差</translation>
    </message>
    <message>
      <source>No value</source>
      <translation>无值</translation>
    </message>
    <message>
      <source>Zero error</source>
      <translation>误差为零</translation>
    </message>
    <message>
      <source>Its absolute value</source>
      <translation>取绝对值</translation>
    </message>
    <message>
      <source>None, soil moisture as it is</source>
      <translation>无，土壤湿度保持不变</translation>
    </message>
    <message>
      <source>Between smallest and largest value</source>
      <translation>最小值与最大值之间</translation>
    </message>
    <message>
      <source>Between residual water content and porosity</source>
      <translation>残余含水量与孔隙度之间</translation>
    </message>
    <message>
      <source>Root mean square error (RMSE)</source>
      <translation>均方根误差 (RMSE)</translation>
    </message>
    <message>
      <source>Kling-Gupta efficiency (KGE)</source>
      <translation>克林-古普塔效率系数 (KGE)</translation>
    </message>
    <message>
      <source>Skip the file</source>
      <translation>跳过该文件</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>停止</translation>
    </message>
    <message>
      <source>Average of all</source>
      <translation>全部平均</translation>
    </message>
    <message>
      <source>Morning</source>
      <translation>早晨</translation>
    </message>
    <message>
      <source>Evening</source>
      <translation>傍晚</translation>
    </message>
    <message>
      <source>Months</source>
      <translation>月</translation>
    </message>
    <message>
      <source>Years</source>
      <translation>年</translation>
    </message>
    <message>
      <source>Number of days below</source>
      <translation>下面给出的天数</translation>
    </message>
    <message>
      <source>One set for each pixel</source>
      <translation>每个像元一组</translation>
    </message>
    <message>
      <source>One set for the whole region</source>
      <translation>整个区域一组</translation>
    </message>
    <message>
      <source>One set for each class</source>
      <translation>每个类别一组</translation>
    </message>
    <message>
      <source>Each pixel, elsewhere that of the nearest pixel</source>
      <translation>每个像元，其余取最近像元的一组</translation>
    </message>
    <message>
      <source>Described in the advanced parameters</source>
      <translation>在高级参数中描述</translation>
    </message>
    <message>
      <source>GPU, where there is one</source>
      <translation>GPU（如有）</translation>
    </message>
    <message>
      <source>CPU only</source>
      <translation>仅 CPU</translation>
    </message>
    <message>
      <source>Recommended values</source>
      <translation>推荐值</translation>
    </message>
    <message>
      <source>Start of the interval</source>
      <translation>区间起点</translation>
    </message>
    <message>
      <source>End of the interval</source>
      <translation>区间终点</translation>
    </message>
    <message>
      <source>As calibrated</source>
      <translation>与率定时一致</translation>
    </message>
    <message>
      <source>As usual for the format</source>
      <translation>按格式的惯例</translation>
    </message>
    <message>
      <source>Fixed settings of the paper</source>
      <translation>论文的固定设置</translation>
    </message>
    <message>
      <source>Search as in the paper</source>
      <translation>按论文搜索</translation>
    </message>
    <message>
      <source>Random days</source>
      <translation>随机日期</translation>
    </message>
    <message>
      <source>Whole stations</source>
      <translation>整个站点</translation>
    </message>
    <message>
      <source>End of the record</source>
      <translation>记录末段</translation>
    </message>
    <message>
      <source>As the files or the product say</source>
      <translation>按文件或产品说明</translation>
    </message>
    <message>
      <source>Centre of the interval</source>
      <translation>区间中点</translation>
    </message>
    <message>
      <source>Accumulated since 00 UTC</source>
      <translation>自 00 UTC 起累计</translation>
    </message>
    <message>
      <source>Sum of rain and evaporation, else mean</source>
      <translation>降雨和蒸散发求和，其他取平均</translation>
    </message>
    <message>
      <source>Sum</source>
      <translation>总和</translation>
    </message>
    <message>
      <source>The whole water balance</source>
      <translation>完整水量平衡</translation>
    </message>
    <message>
      <source>Only steps in which the soil wets</source>
      <translation>仅土壤变湿的时段</translation>
    </message>
    <message>
      <source>As in the input</source>
      <translation>与输入相同</translation>
    </message>
    <message>
      <source>As in the data</source>
      <translation>与数据相同</translation>
    </message>
    <message>
      <source>Days</source>
      <translation>日</translation>
    </message>
    <message>
      <source>Days and months</source>
      <translation>日和月</translation>
    </message>
    <message>
      <source>Recognise by the values</source>
      <translation>根据数值识别</translation>
    </message>
    <message>
      <source>Fraction from 0 to 1</source>
      <translation>0 到 1 的比例</translation>
    </message>
    <message>
      <source>Percent</source>
      <translation>百分比</translation>
    </message>
    <message>
      <source>Saturation</source>
      <translation>饱和度</translation>
    </message>
    <message>
      <source>Evaporation</source>
      <translation>蒸散发</translation>
    </message>
    <message>
      <source>Air temperature</source>
      <translation>气温</translation>
    </message>
    <message>
      <source>Soil temperature</source>
      <translation>土壤温度</translation>
    </message>
    <message>
      <source>Surface temperature</source>
      <translation>地表温度</translation>
    </message>
    <message>
      <source>Snow depth</source>
      <translation>雪深</translation>
    </message>
    <message>
      <source>Snow water equivalent</source>
      <translation>雪水当量</translation>
    </message>
    <message>
      <source>Soil suction</source>
      <translation>土壤吸力</translation>
    </message>
    <message>
      <source>The product's main variable</source>
      <translation>产品的主要变量</translation>
    </message>
    <message>
      <source>Other</source>
      <translation>其他</translation>
    </message>
    <message>
      <source>One for all members</source>
      <translation>所有成员共用一个</translation>
    </message>
    <message>
      <source>One for each member</source>
      <translation>每个成员一个</translation>
    </message>
    <message>
      <source>No filter</source>
      <translation>无滤波</translation>
    </message>
    <message>
      <source>Filter with fixed time</source>
      <translation>固定时间的滤波</translation>
    </message>
    <message>
      <source>Filter that is shorter in wet soil</source>
      <translation>湿润土壤中更短的滤波</translation>
    </message>
    <message>
      <source>One set for each station</source>
      <translation>每个站点一组</translation>
    </message>
    <message>
      <source>Correlation (R)</source>
      <translation>相关系数（R）</translation>
    </message>
    <message>
      <source>{} periods, {} to {}.</source>
      <translation>{} 个时段，{} 至 {}。</translation>
    </message>
    <message>
      <source>Results</source>
      <translation>结果</translation>
    </message>
    <message>
      <source>Tables</source>
      <translation>表格</translation>
    </message>
    <message>
      <source>No folder is given: nothing is saved.</source>
      <translation>未指定文件夹：不保存任何内容。</translation>
    </message>
    <message>
      <source>{} layers and {} reports are in {}.</source>
      <translation>{} 个图层和 {} 份报告位于 {}。</translation>
    </message>
    <message>
      <source>Mean: {}</source>
      <translation>平均：{}</translation>
    </message>
    <message>
      <source>Signal-to-noise ratio of X (dB)</source>
      <translation>X 的信噪比（dB）</translation>
    </message>
    <message>
      <source>The days to be left out cover all observations: none are left out.</source>
      <translation>要排除的日期涵盖所有观测：不排除任何观测。</translation>
    </message>
    <message>
      <source>{} of {} observations are left out.</source>
      <translation>排除了 {} / {} 个观测。</translation>
    </message>
    <message>
      <source>Stopped; nothing was written.</source>
      <translation>已停止；未写入任何内容。</translation>
    </message>
    <message>
      <source>There is not enough memory for this run. Take a smaller extent or fewer layers at once.</source>
      <translation>内存不足，无法完成本次运行。请缩小范围或减少同时处理的图层数。</translation>
    </message>
    <message>
      <source>Computing on {}.</source>
      <translation>正在 {} 上计算。</translation>
    </message>
    <message>
      <source>{} is another machine, reached without encryption: whoever is on the network can read what is sent, and have the workers run programs. Protect the scheduler with TLS (tls://).</source>
      <translation>{} 是另一台机器，连接未加密：网络上的任何人都能读取所发送的内容，并让工作进程运行程序。请用 TLS (tls://) 保护调度器。</translation>
    </message>
    <message>
      <source>The disk of the user profile or of temporary files is full ({}). Make room on it.</source>
      <translation>用户配置文件或临时文件所在的磁盘已满（{}）。请腾出空间。</translation>
    </message>
    <message>
      <source>Simulating terrain, weather, soil and sensors.</source>
      <translation>正在模拟地形、气象、土壤和传感器。</translation>
    </message>
    <message>
      <source>Open the project of the folder, or run The whole chain on the layers named there.</source>
      <translation>打开该文件夹中的工程，或对其中命名的图层运行“完整流程”。</translation>
    </message>
    <message>
      <source>The period ends before SMAP begins (2015-04-01): there is no SMAP.</source>
      <translation>该时段在 SMAP 开始 (2015-04-01) 之前结束：没有 SMAP。</translation>
    </message>
    <message>
      <source>Sample basin</source>
      <translation>示例流域</translation>
    </message>
    <message>
      <source>Sample basin (simulated)</source>
      <translation>示例流域（模拟）</translation>
    </message>
    <message>
      <source>Looking at the files.</source>
      <translation>正在检查文件。</translation>
    </message>
    <message>
      <source>Correlation with the rain of the calibration (R)</source>
      <translation>与率定降雨的相关系数（R）</translation>
    </message>
    <message>
      <source>Reading the tables.</source>
      <translation>正在读取表格。</translation>
    </message>
    <message>
      <source>Share of the first product</source>
      <translation>第一个产品的份额</translation>
    </message>
    <message>
      <source>Everything that SM2R needs is there, and the sample basin runs.</source>
      <translation>SM2R 所需的一切齐全，示例流域可以运行。</translation>
    </message>
    <message>
      <source>Looking for versions that go with this QGIS.</source>
      <translation>正在查找与此 QGIS 兼容的版本。</translation>
    </message>
    <message>
      <source>{} was removed; restart QGIS.</source>
      <translation>已删除 {}；请重新启动 QGIS。</translation>
    </message>
    <message>
      <source>{} is not there: nothing to remove.</source>
      <translation>{} 不存在：没有可删除的内容。</translation>
    </message>
    <message>
      <source>Everything is up to date.</source>
      <translation>一切均为最新。</translation>
    </message>
    <message>
      <source>Nothing was installed. Tick 'Download and install' (CONFIRM=true) to put these into {}.</source>
      <translation>未安装任何内容。勾选“下载并安装”（CONFIRM=true）即可将它们放入 {}。</translation>
    </message>
    <message>
      <source>{} packages of {} MB are in {}.</source>
      <translation>{} 个包（{} MB）位于 {}。</translation>
    </message>
    <message>
      <source>Restart QGIS, which may still use those before.</source>
      <translation>请重新启动 QGIS，它可能仍在使用之前的包。</translation>
    </message>
    <message>
      <source>Export workflow</source>
      <translation>导出工作流</translation>
    </message>
    <message>
      <source>Saves a copy that you can change, and opens it in the model designer</source>
      <translation>保存一份可修改的副本，并在模型设计器中打开</translation>
    </message>
    <message>
      <source>This folder belongs to the plugin. Choose another one.</source>
      <translation>此文件夹属于插件。请选择其他文件夹。</translation>
    </message>
  </context>
</TS>
